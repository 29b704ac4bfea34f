-- Opens PATH_FORMAT of people taken at random, from serial 1 to PEOPLE, as who has the session in COOKIE; prints the
-- milliseconds within which 95 of 100 pages came.
math.randomseed(os.time())
local path = os.getenv("PATH_FORMAT")
local people = tonumber(os.getenv("PEOPLE"))

wrk.headers["Cookie"] = os.getenv("COOKIE")
wrk.headers["Accept"] = "text/html"
wrk.headers["Accept-Encoding"] = "gzip"

function request()
   return wrk.format("GET", (path:gsub("%%06d", string.format("%06d", math.random(1, people)))))
end

function done(summary, latency)
   local failed = summary.errors.status + summary.errors.read + summary.errors.timeout
   io.write(string.format("p95 %.1f %d %d\n", latency:percentile(95) / 1000, summary.requests, failed))
end

-- Asks PATH_FORMAT of people taken at random: serials 2 to PEOPLE (wrk tries its script once, which takes 1) of FIRST_PREFECTURE.
dofile("bench/load/officer.lua")

local threads = 0

function setup(thread)
   thread:set("seed", os.time() + threads)
   threads = threads + 1
end

function init(args)
   math.randomseed(seed)
   prefecture = tonumber(os.getenv("FIRST_PREFECTURE"))
   people = tonumber(os.getenv("PEOPLE"))
   path = os.getenv("PATH_FORMAT")
   wrk.headers["Authorization"] = officer(prefecture)
end

function request()
   return wrk.format("GET", string.format(path, prefecture, math.random(2, people)))
end

-- Changes the particulars of people taken at random: serials 2 to PEOPLE (wrk tries its script once, which takes 1) behind AFTER of FIRST_PREFECTURE.
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
   after = tonumber(os.getenv("AFTER") or 0)
   wrk.method = "POST"
   wrk.headers["Content-Type"] = "application/json"
   wrk.headers["Authorization"] = officer(prefecture)
   body = '{"changedOn":"2024-10-01","person":{"familyName":"京都","givenName":"花子","familyNameKana":"キョウト",'
      .. '"givenNameKana":"ハナコ","dateOfBirth":"1980-01-02"}}'
end

function request()
   local path = string.format("/api/v1/care-managers/%02d%06d/particulars", prefecture, after + math.random(2, people))
   return wrk.format(nil, path, nil, body)
end

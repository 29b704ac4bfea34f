-- Registers people: each thread numbers them from AFTER on in a prefecture of its own, FIRST_PREFECTURE and those after it.
dofile("bench/load/officer.lua")

local threads = 0

function setup(thread)
   thread:set("prefecture", tonumber(os.getenv("FIRST_PREFECTURE")) + threads)
   threads = threads + 1
end

function init(args)
   serial = tonumber(os.getenv("AFTER") or 0)
   wrk.method = "POST"
   wrk.headers["Content-Type"] = "application/json"
   wrk.headers["Authorization"] = officer(prefecture)
   body = '{"registrationNumber":"%02d%06d","prefecture":"%02d","registeredOn":"2021-12-20",'
      .. '"practicalTrainingCompletedOn":"2021-11-30","person":{"familyName":"東京","givenName":"花子",'
      .. '"familyNameKana":"トウキョウ","givenNameKana":"ハナコ","dateOfBirth":"1980-01-02"}}'
end

function request()
   serial = serial + 1
   return wrk.format(nil, "/api/v1/care-managers", nil, string.format(body, prefecture, serial, prefecture))
end

-- Issues a first card to the people that register.lua has registered, one after the other.
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
end

function request()
   serial = serial + 1
   local path = string.format("/api/v1/care-managers/%02d%06d/cards", prefecture, serial)
   return wrk.format(nil, path, nil, '{"issuedOn":"2022-06-01"}')
end

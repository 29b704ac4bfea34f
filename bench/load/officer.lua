-- The token of the officer of a prefecture, from the file of them that TOKENS names.
function officer(prefecture)
   local code = string.format("%02d", prefecture)
   for line in io.lines(os.getenv("TOKENS")) do
      if line:sub(1, 2) == code then
         return "Bearer " .. line:sub(4)
      end
   end
   error("no token for prefecture " .. code)
end

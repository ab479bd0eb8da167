-- What `bench/run` asks of the server: one page again and again, or one score after another.
local cookie, body, pupils = os.getenv("BENCH_COOKIE"), os.getenv("BENCH_BODY"), os.getenv("BENCH_PUPILS")
wrk.headers["Accept-Language"] = "da"
if cookie then wrk.headers["Cookie"] = cookie end
if body then
  wrk.method = "POST"
  wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
  wrk.body = body
end
if pupils then
  local ids, count = {}, 0
  for id in pupils:gmatch("%S+") do ids[#ids + 1] = id end
  -- Each score goes where none stands yet: on a day long ago, of the next pupil.
  request = function()
    local day = os.date("!%Y-%m-%d", os.time() - (400 + math.floor(count / #ids)) * 86400)
    local pupil = ids[count % #ids + 1]
    count = count + 1
    return wrk.format(nil, nil, nil, body .. "&day=" .. day .. "&score1-" .. pupil .. "=41")
  end
end

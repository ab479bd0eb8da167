-- Sends the requests of a file in turn, again and again. A line is: method, cookie, path, body.
-- In a body, {day} is a day long ago, another one in each round and turn: a score goes where none stands yet.
local requests = {}
for line in io.lines(os.getenv("BENCH_REQUESTS")) do
  local method, cookie, path, body = line:match("^(%S+)\t([^\t]*)\t(%S+)\t(%S*)$")
  requests[#requests + 1] = { method = method, cookie = cookie, path = path, body = body }
end
local first = 400 + 100 * (tonumber(os.getenv("BENCH_TURN")) % 200)
local count = 0
request = function()
  local one = requests[count % #requests + 1]
  local day = os.date("!%Y-%m-%d", os.time() - (first + math.floor(count / #requests)) * 86400)
  count = count + 1
  local headers = { ["Accept-Language"] = "da", ["Cookie"] = one.cookie }
  if one.body ~= "" then headers["Content-Type"] = "application/x-www-form-urlencoded" end
  return wrk.format(one.method, one.path, headers, one.body:gsub("{day}", day))
end

-- Milliseconds at three shares of the answers, and what went wrong, on one line of JSON.
done = function(summary, latency)
  local errors = summary.errors
  io.write(string.format('{"count":%d,"rate":%.2f,"p50":%.3f,"p95":%.3f,"p99":%.3f,"refused":%d,"lost":%d}\n',
    summary.requests, summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000,
    latency:percentile(95) / 1000, latency:percentile(99) / 1000, errors.status,
    errors.connect + errors.read + errors.write + errors.timeout))
end

# Reads the output of `go test -bench` and sets benchmarks beside the physical limit or the peer they are compared with:
# how many times its time each one takes.

/^Benchmark/ && $4 == "ns/op" {
  name = $1
  sub(/^Benchmark/, "", name)
  sub(/-[0-9]+$/, "", name) # the number of processors
  time[name] = $3
  names[++count] = name
}

# of puts a benchmark, with all its sizes, beside another.
function of(name, peer, what,   i, size) {
  for (i = 1; i <= count; i++) {
    if (names[i] != name && index(names[i], name "/") != 1) continue
    size = substr(names[i], length(name) + 1)
    if ((peer size) in time) line(names[i], peer size, what)
  }
}

function line(name, peer, what) {
  if (!heading++) printf "\n%-28s %12s %12s %8s  %s\n", "benchmark", "ms", "beside ms", "ratio", "beside"
  printf "%-28s %12.3f %12.3f %8.2f  %s\n", name, time[name] / 1e6, time[peer] / 1e6, time[name] / time[peer], what
}

END {
  of("MonthStep", "CopyFrame", "copying the frame: the physical limit")
  of("MonthStepOne", "CopyFrame", "copying the frame: the physical limit")
  of("Redraw", "RedrawVector", "the same picture by golang.org/x/image/vector")
  of("Redraw1500", "Redraw1500Vector", "the same picture by golang.org/x/image/vector")
  of("PNG", "Encode", "encoding that picture alone: at most 1.5")
  of("GIF", "EncodeGIF", "the same encoder with its frames painted before: at most 1.5")
  of("ReadRegions", "DecodeRegions", "encoding/json alone on the same file")
  for (i = 1; i <= count; i++) {
    if ((names[i] "/encoding-csv") in time) line(names[i], names[i] "/encoding-csv", "encoding/csv alone on the same file")
  }
}

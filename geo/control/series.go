package control

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"runtime"
	"sync"
)

// Interval is what changed from one map of a series to the next, by region in the order of Partition.Codes.
type Interval struct {
	Change

	From, To Sheet
	Stock    []float64 // occupied on the later map, km²
}

// Series computes all intervals of a folder.
type Series struct {
	Partition *Partition
	Rule      *Rule                 // nil recognises each file by itself
	Jobs      int                   // files read at the same time; 0 for one a processor
	Progress  func(done, of int)    // told of each map that is done, from any goroutine; may be nil
	Loaded    func(s Sheet, m *Map) // told of each map that was read, from any goroutine; may be nil
	// Compared is handed the maps at both ends of each interval while they are there, from any goroutine; may be nil.
	Compared func(from, to Sheet, before, after *Map)
}

// Run reads sheets (in the order of Sheets) and returns the intervals between neighbours of one kind. Each map is read
// once and let go as soon as its neighbours are done, so that memory does not grow with their number. The errors of all
// files that cannot be read are joined, each with its path; then nothing is returned.
func (s *Series) Run(ctx context.Context, fsys fs.FS, sheets []Sheet) ([]Interval, error) {
	r := run{Series: s, fsys: fsys, sheets: sheets}
	r.maps = make([]slot, len(sheets))
	r.changes = make([]Change, len(sheets))
	r.outside = make([][]float64, len(sheets))
	r.inside = make([][]float64, len(sheets))
	r.wrongs = make([]error, len(sheets))
	jobs := s.Jobs
	if jobs <= 0 {
		jobs = runtime.GOMAXPROCS(0)
	}
	var group sync.WaitGroup
	for range min(jobs, max(len(sheets), 1)) {
		group.Go(func() {
			for i, ok := r.take(); ok && ctx.Err() == nil; i, ok = r.take() {
				r.work(i)
			}
		})
	}
	group.Wait()
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("compare maps: %w", err)
	}
	if err := errors.Join(r.wrongs...); err != nil {
		return nil, err
	}
	return r.intervals(), nil
}

// run is a Run under way.
type run struct {
	*Series

	fsys   fs.FS
	sheets []Sheet

	lock sync.Mutex
	next int
	done int
	maps []slot

	changes []Change    // to sheet i from the one before
	outside [][]float64 // on sheet i, what lies outside all regions, by the region it counts for, km²
	inside  [][]float64 // on the first sheet of each kind, what lies in the regions, km²
	wrongs  []error
}

// slot is a map while it is needed.
type slot struct {
	is   *Map
	uses int // intervals that were computed with it
}

func (r *run) take() (i int, ok bool) {
	r.lock.Lock()
	defer r.lock.Unlock()
	i, ok = r.next, r.next < len(r.sheets)
	r.next++
	return i, ok
}

// first says whether a sheet is the first of its kind.
func (r *run) first(i int) bool { return i == 0 || r.sheets[i].Kind != r.sheets[i-1].Kind }

// work reads a sheet and computes the intervals to those of its neighbours that were read already.
func (r *run) work(i int) {
	m, err := r.load(r.sheets[i])
	if err != nil {
		r.wrongs[i] = err
		return
	}
	sums := r.Partition.cut(m.edges, !r.first(i))
	r.outside[i] = inKM2(sums.beyond.plus, sums.beyond.minus, 1)
	if r.first(i) {
		r.inside[i] = inKM2(sums.inside.plus, sums.inside.minus, 1)
	}
	r.lock.Lock()
	r.maps[i].is = m
	var before, after *Map
	if i > 0 && !r.first(i) {
		before = r.maps[i-1].is
	}
	if i+1 < len(r.sheets) && !r.first(i+1) {
		after = r.maps[i+1].is
	}
	r.lock.Unlock()
	if before != nil {
		r.compare(i, before, m)
	}
	if after != nil {
		r.compare(i+1, m, after)
	}
	r.release(i)
}

// Load reads the files of a map.
func Load(fsys fs.FS, s Sheet, p *Partition, rule *Rule) (*Map, error) {
	files := make([]File, 0, 1+len(s.More))
	for _, name := range s.Files() {
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, fmt.Errorf("read map: %w", err)
		}
		files = append(files, File{name, data})
	}
	return Parse(files, p, rule)
}

func (r *run) load(s Sheet) (*Map, error) {
	m, err := Load(r.fsys, s, r.Partition, r.Rule)
	if err != nil {
		return nil, err
	}
	if s.Kind != "" && r.Rule == nil && m.Kind != s.Kind {
		return nil, &Error{Flaw: ListedKind, File: s.Path, What: string(s.Kind), More: string(m.Kind)}
	}
	if r.Loaded != nil {
		r.Loaded(s, m)
	}
	return m, nil
}

// compare computes the interval that ends with sheet i.
func (r *run) compare(i int, from, to *Map) {
	change, err := r.Partition.Change(from, to)
	if err != nil {
		r.wrongs[i] = Within(r.sheets[i].Path, err)
	}
	r.changes[i] = change
	if err == nil && r.Compared != nil {
		r.Compared(r.sheets[i-1], r.sheets[i], from, to)
	}
	r.release(i - 1)
	r.release(i)
}

// release lets a map go when it was counted by its own reading and by both its intervals.
func (r *run) release(i int) {
	r.lock.Lock()
	defer r.lock.Unlock()
	r.maps[i].uses++
	needed := 1
	if i > 0 && !r.first(i) {
		needed++
	}
	if i+1 < len(r.sheets) && !r.first(i+1) {
		needed++
	}
	if r.maps[i].uses == needed {
		r.maps[i].is = nil
		r.done++
		if r.Progress != nil {
			r.Progress(r.done, len(r.sheets))
		}
	}
}

// intervals carries the stock forward from change to change.
func (r *run) intervals() []Interval {
	all := make([]Interval, 0, len(r.sheets))
	var inside []float64
	for i := range r.sheets {
		if r.first(i) {
			inside = r.inside[i]
			continue
		}
		stock := make([]float64, len(inside))
		for k := range stock {
			stock[k] = inside[k] + r.changes[i].inside[k]
		}
		inside = stock
		total := make([]float64, len(inside))
		for k := range total {
			total[k] = max(inside[k]+r.outside[i][k], 0)
		}
		all = append(all, Interval{From: r.sheets[i-1], To: r.sheets[i], Change: r.changes[i], Stock: total})
	}
	return all
}

package dataset

import "sync"

// derived keeps what was worked out from a Dataset, by key.
type derived struct {
	mu    sync.Mutex
	known map[any]func() any
}

func newDerived() *derived { return &derived{known: map[any]func() any{}} }

// Derived returns what work makes of the Dataset; it is called once for a key, and others who ask meanwhile wait. It is meant
// for what follows from the Dataset alone and is too much work for each picture. A key is a value of a type of the caller's own,
// as for a context; there must be few of them, because nothing is ever dropped.
func (d *Dataset) Derived(key any, work func() any) any {
	d.derived.mu.Lock()
	get, ok := d.derived.known[key]
	if !ok {
		get = sync.OnceValue(work)
		d.derived.known[key] = get
	}
	d.derived.mu.Unlock()
	return get()
}

package export

import (
	"runtime"
	"sync"

	"frontline/app/picture"
)

// painters are the painters of the map that no picture is being made with. A film has one for each core, each of which keeps
// the ground of the map and paints only what changes from one of its months to the next.
type painters struct {
	mu          sync.Mutex
	free, plain []*picture.Map // those of maps whose legend stands beside them are plain
}

// with calls draw with a painter that nobody else has.
func (p *painters) with(first *picture.Map, plain bool, draw func(painter *picture.Map)) {
	list := &p.free
	if plain {
		list = &p.plain
	}
	painter := p.take(list)
	if painter == nil {
		if plain {
			painter = first.Plain()
		} else {
			painter = first.Another()
		}
	}
	defer p.give(list, painter)
	draw(painter)
}

// take returns the painter that was used last, which fits best; nil where there is none.
func (p *painters) take(list *[]*picture.Map) *picture.Map {
	p.mu.Lock()
	defer p.mu.Unlock()
	n := len(*list)
	if n == 0 {
		return nil
	}
	last := (*list)[n-1]
	*list = (*list)[:n-1]
	return last
}

func (p *painters) give(list *[]*picture.Map, painter *picture.Map) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(*list) < runtime.GOMAXPROCS(0) {
		*list = append(*list, painter)
	}
}

package kit

// Pool hands out widgets again that were handed out before the last rewind, so that a list that is filled anew makes none.
type Pool[W any] struct {
	all  []W
	used int
}

// Next returns a widget that is not in use; fresh makes one when all are.
func (p *Pool[W]) Next(fresh func() W) W {
	if p.used == len(p.all) {
		p.all = append(p.all, fresh())
	}
	p.used++
	return p.all[p.used-1]
}

// Rewind gives all widgets back.
func (p *Pool[W]) Rewind() { p.used = 0 }

// Used returns the widgets handed out since the last rewind, in that order.
func (p *Pool[W]) Used() []W { return p.all[:p.used] }

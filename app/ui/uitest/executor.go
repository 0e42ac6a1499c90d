package uitest

// Inline is an Executor that does work, and what follows it, before Run returns.
type Inline struct{}

// Run does both.
func (Inline) Run(work, done func()) { work(); done() }

// Still is an Executor that does nothing: for widgets whose pictures a test has no use for.
type Still struct{}

// Run does nothing.
func (Still) Run(func(), func()) {}

// Waiting is the work that was given to it last and is not done yet.
type Waiting struct{ Work, Done func() }

// Run keeps the work.
func (w *Waiting) Run(work, done func()) { w.Work, w.Done = work, done }

// End does the work, and what follows.
func (w *Waiting) End() { w.Work(); w.Done() }

// Queue is all the work that was given to it and is not done yet, in its order.
type Queue struct{ Jobs []func() }

// Run keeps the work.
func (q *Queue) Run(work, done func()) { q.Jobs = append(q.Jobs, func() { work(); done() }) }

// One does the first piece of it, and what follows.
func (q *Queue) One() {
	job := q.Jobs[0]
	q.Jobs = q.Jobs[1:]
	job()
}

// All does all of it, and what is given to it meanwhile.
func (q *Queue) All() {
	for len(q.Jobs) > 0 {
		q.One()
	}
}

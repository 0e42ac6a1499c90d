package view

// latest runs at most one piece of work at a time and, when it was asked for more meanwhile, begins again once with what is
// then the newest state. So a burst of requests costs two runs and not one each. It lives on the UI goroutine.
type latest struct {
	exec Executor
	// begin takes down what is to be done now: work runs on another goroutine and must only touch what begin copied for
	// it, done runs on the UI goroutine afterwards. A nil work means that there is nothing to do.
	begin func() (work, done func())

	busy, again bool
}

// request starts the work, or notes that it must run again.
func (l *latest) request() {
	if l.busy {
		l.again = true
		return
	}
	work, done := l.begin()
	if work == nil {
		return
	}
	l.busy, l.again = true, false
	l.exec.Run(work, func() {
		l.busy = false
		done()
		if l.again {
			l.request()
		}
	})
}

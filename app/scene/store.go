package scene

// maxUndo is how many steps back the History remembers.
const maxUndo = 1000

// Store keeps the current Scene of a window and the way it came about. It belongs to one goroutine, the UI's.
type Store struct {
	now         Scene
	edition     int
	past        []step // oldest first
	undone      []step // the last undone comes last
	live        string // kind of the continuous change that is going on; empty for none
	subscribers []*subscriber
	pending     []change
	telling     bool
}

type change struct{ old, now Scene }

// step is what can be gone back to.
type step struct {
	scene   Scene
	edition int
}

type subscriber struct{ tell func(old, now Scene) }

// NewStore starts with a Scene.
func NewStore(s Scene) *Store { return &Store{now: s} }

// Scene returns the current Scene.
func (st *Store) Scene() Scene { return st.now }

// Update changes the Scene as one step that can be undone. A change that changes nothing is no step.
func (st *Store) Update(f func(Scene) Scene) {
	st.live = ""
	st.to(f(st.now), true)
}

// Edition is the number of the edition of what a person keeps beside the Scene, such as own events, that is shown now. It goes back
// and forth with the Scene. The first is 0.
func (st *Store) Edition() int { return st.edition }

// UpdateEdition changes the Scene together with what is kept beside it, which receives a number, as one step.
func (st *Store) UpdateEdition(edition int, f func(Scene) Scene) {
	st.live = ""
	next := f(st.now)
	if next == st.now && edition == st.edition {
		return
	}
	st.push()
	st.undone = nil
	st.edition = edition
	st.set(next)
}

// UpdateLive changes the Scene as part of a continuous change such as dragging a slider or typing: all changes of one kind
// that follow each other are one step. Settle, Update, Undo, Redo or a change of another kind ends it.
func (st *Store) UpdateLive(kind string, f func(Scene) Scene) {
	next := f(st.now)
	if next == st.now {
		return
	}
	st.to(next, st.live != kind)
	st.live = kind
}

// Settle ends a continuous change: the next one is a step of its own.
func (st *Store) Settle() { st.live = "" }

// Reset changes the Scene and forgets the way to it, as when a file is opened.
func (st *Store) Reset(s Scene) {
	st.past, st.undone, st.live = nil, nil, ""
	st.to(s, false)
}

// CanUndo reports whether there is a step to undo.
func (st *Store) CanUndo() bool { return len(st.past) > 0 }

// CanRedo reports whether there is an undone step.
func (st *Store) CanRedo() bool { return len(st.undone) > 0 }

// Undo goes one step back; false when there is none.
func (st *Store) Undo() bool {
	st.live = ""
	if !st.CanUndo() {
		return false
	}
	last := len(st.past) - 1
	to := st.past[last]
	st.past = st.past[:last]
	st.undone = append(st.undone, step{st.now, st.edition})
	st.edition = to.edition
	st.set(to.scene)
	return true
}

// Redo takes the last Undo back; false when there is none.
func (st *Store) Redo() bool {
	st.live = ""
	if !st.CanRedo() {
		return false
	}
	last := len(st.undone) - 1
	to := st.undone[last]
	st.undone = st.undone[:last]
	st.past = append(st.past, step{st.now, st.edition})
	st.edition = to.edition
	st.set(to.scene)
	return true
}

// Subscribe has a function called after each change with the Scene before and after. It returns what ends that. A change
// made by a subscriber is told to all after the one that is being told.
func (st *Store) Subscribe(tell func(old, now Scene)) (cancel func()) {
	s := &subscriber{tell: tell}
	st.subscribers = append(st.subscribers, s)
	return func() { s.tell = nil }
}

func (st *Store) to(next Scene, isStep bool) {
	if next == st.now {
		return
	}
	if isStep {
		st.push()
	}
	st.undone = nil
	st.set(next)
}

// push remembers what is shown as a step.
func (st *Store) push() {
	st.past = append(st.past, step{st.now, st.edition})
	if len(st.past) > maxUndo {
		st.past = append([]step(nil), st.past[len(st.past)-maxUndo:]...)
	}
}

func (st *Store) set(next Scene) {
	st.pending = append(st.pending, change{st.now, next})
	st.now = next
	if st.telling {
		return
	}
	st.telling = true
	defer func() { st.telling = false }()
	for len(st.pending) > 0 {
		c := st.pending[0]
		st.pending = st.pending[1:]
		for _, s := range st.subscribers {
			if s.tell != nil {
				s.tell(c.old, c.now)
			}
		}
	}
}

package timeline

// Step is one event of a chain.
type Step struct {
	ID    string
	Index int      // of the event in the slice the Graph was made from
	Depth int      // links between it and the event asked for: negative for earlier ones, 0 for itself, positive for later ones
	From  string   // the member of the chain, one link nearer to the event asked for, by which it was reached; empty at Depth 0
	Type  LinkType // of that link; the later of the two events holds it. Empty at Depth 0
}

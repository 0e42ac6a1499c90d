package timeline

import "hash/maphash"

// idTable numbers ids in the order in which they are added, and finds the number of each. It keeps numbers in place of texts, which
// the events hold already, and is brought up to date in one go when it is asked: for a long file that takes a fraction of the time
// and the memory of a map.
type idTable struct {
	seed   maphash.Seed
	slots  []int32 // number+1 of an id, at the first free place from where its hash leads; 0 is free. A power of two long
	ids    []string
	hashes []uint32 // of ids
	placed int      // ids that are in slots
}

// newIDTable makes a table that is likely to hold so many ids.
func newIDTable(n int) *idTable {
	return &idTable{seed: maphash.MakeSeed(), ids: make([]string, 0, n), hashes: make([]uint32, 0, n)}
}

// add gives the next number to an id that is not in the table.
func (t *idTable) add(id string) {
	t.ids, t.hashes = append(t.ids, id), append(t.hashes, t.hash(id))
}

// find is the number of an id.
func (t *idTable) find(id string) (number int32, ok bool) {
	if t.placed < len(t.ids) {
		t.placeAll()
	}
	if t.placed == 0 {
		return 0, false
	}
	hash := t.hash(id)
	for at := t.first(hash); t.slots[at] != 0; at = t.after(at) {
		if number = t.slots[at] - 1; t.hashes[number] == hash && t.ids[number] == id {
			return number, true
		}
	}
	return 0, false
}

// placeAll puts the ids that are not yet there into slots, of which half stay free.
func (t *idTable) placeAll() {
	const least = 64
	if 2*len(t.ids) > len(t.slots) {
		size := max(least, len(t.slots))
		for size < 2*len(t.ids) {
			size *= 2
		}
		t.slots, t.placed = make([]int32, size), 0
	}
	for ; t.placed < len(t.ids); t.placed++ {
		at := t.first(t.hashes[t.placed])
		for t.slots[at] != 0 {
			at = t.after(at)
		}
		t.slots[at] = int32(t.placed) + 1
	}
}

// first is the place where the search for an id begins, after the one that follows.
func (t *idTable) first(hash uint32) int { return int(hash) & (len(t.slots) - 1) }

func (t *idTable) hash(id string) uint32 { return uint32(maphash.String(t.seed, id)) }

func (t *idTable) after(place int) int { return (place + 1) & (len(t.slots) - 1) }

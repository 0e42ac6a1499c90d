package panel

import (
	"slices"

	"frontline/app/ui/kit"
)

// eventRows are the rows of the list. An event that stays in view keeps its row: a list that goes on by one event has one row written
// and painted anew, and not all of them.
type eventRows struct {
	used  []*kit.EventRow // in the order of the list
	spare []*kit.EventRow
}

// hand returns a row for each event, named by its id; fresh makes one when there are none left.
func (r *eventRows) hand(ids []string, fresh func() *kit.EventRow) []*kit.EventRow {
	before := r.used
	r.used = make([]*kit.EventRow, len(ids))
	for i, id := range ids {
		if at := slices.IndexFunc(before, func(row *kit.EventRow) bool { return row != nil && row.Content().ID == id }); at >= 0 {
			r.used[i], before[at] = before[at], nil
		}
	}
	for _, row := range before {
		if row != nil {
			r.spare = append(r.spare, row)
		}
	}
	for i := range r.used {
		if r.used[i] != nil {
			continue
		}
		if last := len(r.spare) - 1; last >= 0 {
			r.used[i], r.spare = r.spare[last], r.spare[:last]
		} else {
			r.used[i] = fresh()
		}
	}
	return r.used
}

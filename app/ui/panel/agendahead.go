package panel

import (
	"frontline/app/ui/kit"
	"frontline/app/ui/theme"
	"frontline/timeline"
)

// stick shows the heading of the entry at the top, pushed up by the next heading.
func (a *agenda) stick(first int, top float32) {
	if first >= len(a.entries) || top <= 0 {
		a.sticky.Hide()
		return
	}
	head := first
	for a.entries[head].item != nil {
		head--
	}
	y := float32(0)
	for i := first + 1; i < len(a.entries) && a.entries[i].y < top+monthHeadHeight; i++ {
		if a.entries[i].item == nil {
			y = a.entries[i].y - top - monthHeadHeight
		}
	}
	month, count := a.headText(&a.entries[head])
	a.sticky.Set(month, count, a.selected(a.entries[head].month))
	kit.Place(a.sticky, theme.Grid, min(0, y), a.inner(), monthHeadHeight)
	a.sticky.Show()
}

func (a *agenda) headText(e *entry) (month, count string) {
	if e.month == 0 {
		return a.look.T("search.byrelevance"), a.look.Int(e.count)
	}
	return a.look.MonthTitle(e.month), a.look.Int(e.count)
}

func (a *agenda) selected(m timeline.Month) bool { return m == a.frame.Scene.Month }

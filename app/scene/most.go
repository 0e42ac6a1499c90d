package scene

import "slices"

// leastTold is the share of the country's figure from which a headline names the region that has most of it: of hundreds of a person's own
// regions none need have enough to be worth a word.
const leastTold = 0.01

// most is the tail of a sentence on a sum: which region has how much of it. It is empty where regions are not known, and where it says
// nothing: the largest part is too small, or another region has as much.
func (b *builder) most() string {
	order := b.ranked()
	if len(order) == 0 {
		return ""
	}
	top := &b.f.Cells[order[0]]
	share := top.ShareText
	switch {
	case top.Share == 1:
		return b.p.T("scene.most.all", "in", b.inRegion(top.Region))
	case top.Share < leastTold || len(order) > 1 && b.f.Cells[order[1]].Value == top.Value:
		return ""
	case top.Share >= 0.5:
		return b.p.T("scene.most.share", "share", share, "in", b.inRegion(top.Region))
	default:
		return b.p.T("scene.most.largest", "share", share, "in", b.inRegion(top.Region))
	}
}

// mostChanged is the tail of a sentence on a net change: the region that changed most in the same direction; empty where several did.
func (b *builder) mostChanged(total float64) string {
	order := b.ranked()
	if len(order) == 0 {
		return ""
	}
	if total < 0 {
		slices.Reverse(order)
	}
	c := &b.f.Cells[order[0]]
	if (c.Value < 0) != (total < 0) || len(order) > 1 && b.f.Cells[order[1]].Value == c.Value {
		return ""
	}
	return b.p.T("scene.most.changed", "in", b.inRegion(c.Region), "value", b.signed(c.Value))
}

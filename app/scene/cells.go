package scene

import (
	"cmp"
	"slices"

	"frontline/timeline"
)

// cells fills the regions, the country and the legend.
func (b *builder) cells() {
	regions := b.ds.Regions()
	b.f.Cells = make([]Cell, len(regions))
	for i := range regions {
		b.f.Cells[i] = b.cell(regions[i].Code, b.value(regions[i].Code))
	}
	b.f.Total = b.cell(timeline.Country, b.value(timeline.Country))
	b.rank()
	b.share()
	b.legend()
}

func (b *builder) cell(region string, r reading) Cell {
	c := Cell{Region: region, Name: b.regionName(region), State: r.state, Text: b.say(b.s.Measure, r)}
	if b.differs() {
		first, second := b.names()
		c.Sides = [2]string{b.side(second, b.second(), region), b.side(first, b, region)}
	}
	if !r.known() {
		return c
	}
	c.Value, c.Short = r.value, b.short(b.s.Measure, r.value)
	if b.differs() {
		c.Text, c.Short = b.changeText(r.value), b.shortChange(r.value)
	}
	return c
}

// ranked lists the positions of the cells that have a value, largest first; where values are equal, by name.
func (b *builder) ranked() []int {
	var order []int
	for i := range b.f.Cells {
		if b.f.Cells[i].State == timeline.Value {
			order = append(order, i)
		}
	}
	slices.SortFunc(order, func(i, j int) int {
		x, y := &b.f.Cells[i], &b.f.Cells[j]
		return cmp.Or(cmp.Compare(y.Value, x.Value), cmp.Compare(x.Name, y.Name))
	})
	return order
}

// rank numbers the cells; equal values have the same rank.
func (b *builder) rank() {
	order := b.ranked()
	for place, i := range order {
		b.f.Cells[i].Rank = place + 1
		if place > 0 && b.f.Cells[order[place-1]].Value == b.f.Cells[i].Value {
			b.f.Cells[i].Rank = b.f.Cells[order[place-1]].Rank
		}
	}
}

// share gives each cell its part of the country's figure. There is none for a share of a region, which does not add up.
func (b *builder) share() {
	if b.s.Measure == timeline.ShareRegion || b.differs() {
		return
	}
	values := make([]float64, len(b.f.Cells))
	for i := range b.f.Cells {
		values[i] = b.f.Cells[i].Value
	}
	parts := Parts(b.f.Total.Value, values)
	if parts == nil {
		return
	}
	b.f.Total.Share = 1
	for i := range b.f.Cells {
		if c := &b.f.Cells[i]; c.State == timeline.Value {
			c.Share, c.ShareText = parts[i], b.sharePercent(parts[i])
		}
	}
}

package picture

import (
	"cmp"
	"math"
	"slices"

	"frontline/app/scene"
	"frontline/geo"
)

// nameOrder gives the order in which the names of regions find their places, by their numbers: the selected one first, then
// those that have had a value in more months, so that the map names what it is about and months that are stepped change
// nothing; of these the cities, which have no other place than beside them, then the large ones before the small ones.
func nameOrder(f *scene.Frame, regions []geo.Region) []int {
	order, told := make([]int, len(regions)), make([]int, len(regions))
	for i := range order {
		order[i] = i
		if i < len(f.Cells) {
			told[i] = valued(f.Cells[i].Series)
		}
		if regions[i].Code == f.Scene.Region {
			told[i] = math.MaxInt
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(told[b], told[a]), cmp.Compare(city(&regions[b]), city(&regions[a])),
			cmp.Compare(regions[b].OutlineKM2, regions[a].OutlineKM2))
	})
	return order
}

// city is 1 for Kyiv and Sevastopol.
func city(r *geo.Region) int {
	if r.Kind == geo.City {
		return 1
	}
	return 0
}

// valued counts the months with a value that is not zero.
func valued(months []scene.Point) (count int) {
	for _, p := range months {
		if p.Known && p.Value != 0 {
			count++
		}
	}
	return count
}

// frequency is how many of the months of a region have a value.
type frequency int

const (
	never frequency = iota // there is nothing to be written under its name in any month
	seldom
	often // a quarter of the months or more
)

// valued tells how often a region has a value.
func (p *placer) valued(i int) frequency {
	series := p.f.Cells[i].Series
	switch n := valued(series); {
	case p.out.key.minus || len(series) == 0:
		return seldom
	case n == 0:
		return never
	case 4*n < len(series):
		return seldom
	default:
		return often
	}
}

package scene

import (
	"math"
	"slices"
)

// heap is equal values taken together.
type heap struct {
	value float64
	count float64
}

// heaps sorts values and takes equal ones together.
func heaps(values []float64) []heap {
	sorted := slices.Sorted(slices.Values(values))
	var kept []heap
	for _, v := range sorted {
		if n := len(kept); n > 0 && kept[n-1].value == v {
			kept[n-1].count++
			continue
		}
		kept = append(kept, heap{value: v, count: 1})
	}
	return kept
}

// natural cuts rising values into classes so that the sum of the squared distances from the classes' means is the least:
// Fisher, "On Grouping for Maximum Homogeneity", JASA 53, 1958, which Jenks, "Optimal Data Classification for Choropleth
// Maps", 1977, brought to maps. It returns the indices at which the second and each later class begin.
//
// The best last cut never moves down as values are added, so each row of the table is filled by halves, in O(n log n)
// instead of O(n²), as Ckmeans.1d.dp does (Wang and Song, R Journal 3(2), 2011; Song and Zhong, Bioinformatics 36(20), 2020).
func natural(values []heap, classes int) []int {
	n := len(values)
	classes = min(classes, n)
	if classes < 2 {
		return nil
	}
	t := newVariance(values)
	cost, next := make([]float64, n), make([]float64, n)
	cuts := make([]int32, classes*n)
	for i := range cost {
		cost[i] = t.within(0, i)
	}
	for class := 1; class < classes; class++ {
		t.fill(cost, next, cuts[class*n:(class+1)*n], span{class, n - 1}, span{class, n - 1})
		cost, next = next, cost
	}
	found := make([]int, classes-1)
	last := n - 1
	for class := classes - 1; class > 0; class-- {
		at := int(cuts[class*n+last])
		found[class-1] = at
		last = at - 1
	}
	return found
}

// span is a range of indices, both ends included.
type span struct{ from, to int }

// variance holds running sums of counts, values and squares.
type variance struct{ count, sum, square []float64 }

func newVariance(values []heap) variance {
	n := len(values)
	all := make([]float64, 3*(n+1))
	t := variance{count: all[:n+1], sum: all[n+1 : 2*n+2], square: all[2*n+2:]}
	middle := values[n/2].value // squares of distances from the middle lose fewer digits than those of the values
	for i, v := range values {
		d := v.value - middle
		t.count[i+1] = t.count[i] + v.count
		t.sum[i+1] = t.sum[i] + v.count*d
		t.square[i+1] = t.square[i] + v.count*d*d
	}
	return t
}

// within is the sum of the squared distances of the values from..to from their mean.
func (t variance) within(from, to int) float64 {
	sum := t.sum[to+1] - t.sum[from]
	return max(0, t.square[to+1]-t.square[from]-sum*sum/(t.count[to+1]-t.count[from]))
}

// fill finds for each last value in a span the best begin of its class, which lies in another span.
func (t variance) fill(cost, next []float64, cuts []int32, last, begin span) {
	if last.from > last.to {
		return
	}
	middle := (last.from + last.to) / 2
	best, at := math.Inf(1), begin.from
	for i := begin.from; i <= min(middle, begin.to); i++ {
		if c := cost[i-1] + t.within(i, middle); c < best {
			best, at = c, i
		}
	}
	next[middle], cuts[middle] = best, int32(at)
	t.fill(cost, next, cuts, span{last.from, middle - 1}, span{begin.from, at})
	t.fill(cost, next, cuts, span{middle + 1, last.to}, span{at, begin.to})
}

package control

import (
	"fmt"
	"io"
)

// readOne reads a map of one file, as Parse does.
func readOne(r io.Reader, name string, p *Partition, rule *Rule) (*Map, error) {
	data, err := readAll(r)
	if err != nil {
		return nil, Within(name, fmt.Errorf("read map: %w", err))
	}
	return Parse([]File{{name, data}}, p, rule)
}

// net is gained less lost, by region, km².
func net(c Change) []float64 {
	all := make([]float64, len(c.Gained))
	for i := range all {
		all[i] = c.Gained[i] - c.Lost[i]
	}
	return all
}

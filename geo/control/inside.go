package control

// mostlyInside says whether more than half of a polygon lies in the regions. A small one in one place is seen from the
// grid; of the others samples are taken, and only where these do not settle it the polygon is cut.
func (p *Partition) mostlyInside(of *polygon) bool {
	edges := of.appendEdges(nil, 0)
	if share, sure := p.sample(edges); sure {
		return share > 0.5
	}
	sums := p.cut(outlineOf(cancel(edges), oddly, nil), false)
	total := 0.0
	for i := range sums.inside.plus {
		total += sums.inside.plus[i] + sums.beyond.plus[i]
	}
	return sums.outside < total/2
}

// sample looks at places in a polygon on some lines from south to north, and gives the share of them that lies in the
// regions; sure says that it is far from one half.
func (p *Partition) sample(edges []edge) (share float64, sure bool) {
	const lines, places, doubt = 16, 8, 0.2
	if len(edges) == 0 {
		return 0, true
	}
	west, east := edges[0].x1, edges[0].x2
	for i := range edges {
		west, east = min(west, edges[i].x1), max(east, edges[i].x2)
	}
	var all, inside float64
	var line []lane
	for n := range lines {
		x := west + (east-west)*(float64(n)+0.5)/lines
		line = line[:0]
		for i := range edges {
			if e := &edges[i]; e.x1 <= x && x < e.x2 {
				line = append(line, lane{ya: e.at(x), yb: 0, edge: int32(i)})
			}
		}
		s := sweep{line: line}
		s.sort()
		for i := 1; i < len(line); i += 2 {
			south, height := line[i-1].ya, line[i].ya-line[i-1].ya
			all += height
			for k := range places {
				if p.region(x, south+height*(float64(k)+0.5)/places) != nowhere {
					inside += height / places
				}
			}
		}
	}
	if all == 0 {
		return 0, false
	}
	share = inside / all
	return share, share < 0.5-doubt || share > 0.5+doubt
}

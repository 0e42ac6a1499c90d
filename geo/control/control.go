// Package control turns maps of who holds what into areas: what each region lost and gained between two maps, and how
// much of it was held at the time of one.
//
// A map is read from GeoJSON or KML (Parse), checked, repaired where that is safe, and reduced to the boundary of what it says
// is occupied. Two maps are compared by their boundaries (Partition.Change): edges that both have cancel, and only what
// is left is swept. Lines are straight in longitude and latitude, as in the files (RFC 7946) and in every overlay of them,
// and areas are those on the WGS84 ellipsoid, integrated along the edges: pieces add up to the whole, and what is gained
// less what is lost is the change of the stock. Joining the same positions by geodesics gives areas that differ by less
// than 10 m² for an edge of a kilometre, with the cube of its length and with opposite signs on opposite sides.
//
// Three coordinate spaces occur: WGS84 degrees in files; inside, a plane of stretched degrees that are nearly metres; km²
// in results.
package control

const squareMetresPerKM2 = 1e6

// Kind says what a file of control shows. Maps of different kinds must never be compared.
type Kind string

// The kinds that Read recognises by itself.
const (
	// Occupied files hold nothing but what is occupied: the union of all their polygons.
	Occupied Kind = "occupied"
	// Coloured files hold many things; the fill of a polygon says which are occupied.
	Coloured Kind = "map"
)

// Map is what one file says is occupied. It is immutable and safe to share.
type Map struct {
	Kind    Kind     // what may be compared with it
	Rule    Rule     // which polygons were taken
	Layers  []Layer  // those that it has, where the rule is about layers
	Repairs []Repair // what was mended, in the order of the files
	AreaKM2 float64  // area of their union, km²

	edges []edge // boundary of the union, metres, in the order of compareEdges
}

// newMap unites polygons.
func newMap(taken *selection) (*Map, error) {
	edges, err := taken.unite()
	if err != nil {
		return nil, err
	}
	m := &Map{Kind: taken.kind, Rule: taken.rule, Layers: taken.layers, Repairs: taken.repairs, edges: edges}
	m.AreaKM2 = areaBetween(edges) / squareMetresPerKM2
	return m, nil
}

// areaBetween is the area in m² that a boundary encloses: the sum of what lies below its upper edges less what lies
// below its lower ones.
func areaBetween(boundary []edge) float64 {
	var sum float64
	for i := range boundary {
		e := &boundary[i]
		sum -= float64(e.weight) * below(e.x1, e.y1, e.x2, e.y2)
	}
	return sum
}

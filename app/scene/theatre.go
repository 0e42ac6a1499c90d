package scene

import (
	"math"
	"slices"

	"github.com/paulmach/orb"

	"frontline/app/dataset"
	"frontline/geo"
	"frontline/timeline"
)

// Theatre is the part of the world in which an event took place, which need not be what it was about.
type Theatre string

// The theatres, in the order in which their lanes stand.
const (
	InUkraine    Theatre = "ukraine"
	InRussia     Theatre = "russia"
	InEurope     Theatre = "europe"
	InAmericas   Theatre = "americas"
	InMiddleEast Theatre = "middle-east" // Western Asia of the UN's M49, with Türkiye and the Caucasus, Iran and Egypt
	InAsia       Theatre = "asia"        // the rest of Asia, Australia and Oceania
	InAfrica     Theatre = "africa"
	Nowhere      Theatre = "nowhere" // the event names no place, or one without coordinates
)

// Theatres lists all theatres in the order in which their lanes stand.
func Theatres() []Theatre {
	return []Theatre{InUkraine, InRussia, InEurope, InAmericas, InMiddleEast, InAsia, InAfrica, Nowhere}
}

// theatres finds the theatre of a place: by the outlines of the Dataset as far as its map reaches, which is all of Ukraine
// with its neighbours, and by coarse shapes of continents beyond it. Ukraine comes first, so that Crimea is where it is on the map.
type theatres struct {
	shapes []theatreShape
	known  map[[2]int]Theatre // by hundredths of a degree: many events share few places
}

type theatreShape struct {
	theatre Theatre
	box     orb.Bound
	outline orb.MultiPolygon
}

func newTheatres(ds *dataset.Dataset) *theatres {
	t := &theatres{known: map[[2]int]Theatre{}}
	for _, r := range ds.Regions() {
		t.add(InUkraine, r.Outline)
	}
	for _, c := range ds.Countries() {
		switch c.Code {
		case timeline.Country: // around a person's own regions
			t.add(InUkraine, c.Outline)
		case "RU":
			t.add(InRussia, c.Outline)
		case "TR", "IR", "AM", "AZ", "GE":
			t.add(InMiddleEast, c.Outline)
		case "KZ":
			t.add(InAsia, c.Outline)
		default:
			t.add(InEurope, c.Outline)
		}
	}
	t.add(InRussia, orb.MultiPolygon{{farRussia()}})
	for _, b := range continents() {
		t.shapes = append(t.shapes, theatreShape{b.theatre, b.box, orb.MultiPolygon{b.box.ToPolygon()}})
	}
	return t
}

func (t *theatres) add(theatre Theatre, outline orb.MultiPolygon) {
	t.shapes = append(t.shapes, theatreShape{theatre, outline.Bound(), outline})
}

// of returns the theatre of a place; the first shape that holds it decides.
func (t *theatres) of(at *timeline.Location) Theatre {
	if at == nil {
		return Nowhere
	}
	const steps = 100 // in a degree
	key := [2]int{int(math.Round(at.Lat * steps)), int(math.Round(at.Lon * steps))}
	if known, ok := t.known[key]; ok {
		return known
	}
	p := orb.Point{at.Lon, at.Lat}
	theatre := InAsia
	i := slices.IndexFunc(t.shapes, func(s theatreShape) bool { return s.box.Contains(p) && geo.Contains(s.outline, p) })
	if i >= 0 {
		theatre = t.shapes[i].theatre
	}
	t.known[key] = theatre
	return theatre
}

// farRussia is what of Russia lies beyond the basemap, in degrees: east of 52° and north of 60°, its border to within some
// 50 km.
func farRussia() orb.Ring {
	return orb.Ring{
		{52, 51},
		{55, 50.8},
		{59.5, 50.6},
		{61.5, 51.4},
		{61, 53.9},
		{65, 54.6},
		{69, 55.4},
		{71, 54.2},
		{73.5, 53.6},
		{77, 54.3},
		{80, 50.9},
		{83.5, 51},
		{87.3, 49.1},
		{90, 50.4},
		{94.5, 50.1},
		{98.3, 50.6},
		{98.2, 51.9},
		{102.3, 51.3},
		{103, 50.2},
		{107, 49.7},
		{114, 50.2},
		{117, 49.6},
		{119.5, 50.2},
		{120.8, 53.2},
		{123.6, 53.5},
		{127.5, 50.25},
		{130.8, 48.8},
		{131, 47.7},
		{134.7, 48.4},
		{133.1, 45.1},
		{131, 44.8},
		{131.2, 43.5},
		{130.6, 42.4},
		{133, 42.4},
		{141.5, 45.8},
		{146, 43.4},
		{160, 48},
		{180, 60},
		{180, 82},
		{31, 82},
		{30.5, 69.6},
		{28.6, 68.5},
		{30, 66},
		{31.4, 62.9},
		{27.8, 60.4},
		{28, 60},
		{52, 60},
		{52, 51},
	}
}

type continent struct {
	theatre Theatre
	box     orb.Bound
}

// continents are boxes in degrees; of those that overlap the first counts, and what is in none is Asia with Oceania.
func continents() []continent {
	box := func(west, south, east, north float64) orb.Bound {
		return orb.Bound{Min: orb.Point{west, south}, Max: orb.Point{east, north}}
	}
	return []continent{
		{InAmericas, box(-180, -90, -169, 15)}, // east of the date line, in the Pacific
		{InAmericas, box(-169, -60, -27, 84)},
		{InMiddleEast, box(26.2, 34.4, 63, 42.1)},
		{InMiddleEast, box(25, 22, 63, 34.4)}, // Egypt to Iran
		{InMiddleEast, box(39, 12.3, 60, 22)}, // Arabia
		{InAfrica, box(-26, -36, 52, 33)},
		{InAfrica, box(-2, 33, 11.4, 37.4)},
		{InAfrica, box(-14, 33, -1, 35.95)},
		{InEurope, box(-27, 33, 46.5, 82)},
	}
}

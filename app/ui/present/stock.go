package present

import (
	"image"

	"frontline/app/picture"
)

// most is how many bytes the slides that are painted ahead may take together while they are packed: some 200 slides at 1920x1080. The one
// that is on and its neighbours are kept in any case.
const most = 256 << 20

// packed is a painted slide in a tenth of its memory.
type packed struct {
	made

	pictures [3]picture.Packed // words, bars and map
	edges    []picture.Packed  // the signs
	bytes    int
}

// pack packs a slide that is painted.
func pack(d *made) *packed {
	p := &packed{made: *d}
	for i, img := range []*image.RGBA{d.words, d.bars, d.area} {
		p.pictures[i] = picture.Pack(img)
		p.bytes += p.pictures[i].Bytes()
	}
	for _, sign := range d.signs {
		edge := picture.Pack(sign.Image)
		p.edges = append(p.edges, edge)
		p.bytes += edge.Bytes()
	}
	p.words, p.bars, p.area, p.signs = nil, nil, nil, nil
	for _, sign := range d.signs {
		p.signs = append(p.signs, picture.Layer{At: sign.At})
	}
	return p
}

// unpack makes the slide as it was painted.
func (p *packed) unpack() *made {
	d := p.made
	d.words, d.bars, d.area = p.pictures[0].Unpack(), p.pictures[1].Unpack(), p.pictures[2].Unpack()
	d.signs = make([]picture.Layer, len(p.edges))
	for i, edge := range p.edges {
		d.signs[i] = picture.Layer{Image: edge.Unpack(), At: p.signs[i].At}
	}
	return &d
}

// stock is the slides that are kept packed.
type stock struct {
	most   int // bytes
	slides map[int]*packed
	sizes  map[int]int // bytes of all that were painted, also of those that were forgotten since
}

func newStock(most int) stock {
	return stock{most: most, slides: map[int]*packed{}, sizes: map[int]int{}}
}

func (s *stock) put(i int, p *packed) { s.slides[i], s.sizes[i] = p, p.bytes }

// hold says how many of the slides in an order have room, and at least so many. The others are forgotten. A slide that was never
// painted is taken to be as large as the others are.
func (s *stock) hold(order []int, least int) int {
	usual := 0
	for _, bytes := range s.sizes {
		usual += bytes / len(s.sizes)
	}
	n, all := 0, 0
	for ; n < len(order); n++ {
		bytes, known := s.sizes[order[n]]
		if !known {
			bytes = usual
		}
		if all += bytes; all > s.most && n >= least {
			break
		}
	}
	for _, i := range order[n:] {
		delete(s.slides, i)
	}
	return n
}

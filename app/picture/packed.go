package picture

import (
	"encoding/binary"
	"image"
	"slices"
)

// Packed is a picture in little memory: slides, maps and words are flat colours for the most part, so runs of one colour are kept
// as how many pixels they have, and the others as they are. Nothing is lost. Unlike a compressed file it is unpacked about as fast as it
// could be copied.
type Packed struct {
	rect image.Rectangle
	// Pieces of the picture in order: how many pixels there are, times two, and a colour for all of them; or the same plus one, and a
	// colour for each. A colour is the four bytes of a pixel.
	pieces []uint32
}

// leastRun is how many pixels of one colour are a run: for fewer the two words of another piece do not pay.
const leastRun = 4

// Pack packs a picture whose lines follow each other without gaps, as those of image.NewRGBA do.
func Pack(img *image.RGBA) Packed {
	p := Packed{rect: img.Rect}
	pix := img.Pix[:img.Rect.Dx()*img.Rect.Dy()*4]
	loose := 0 // where the pixels begin that are in no piece yet
	for at := 0; at < len(pix); {
		ink := binary.LittleEndian.Uint32(pix[at:])
		end := at + 4
		for end < len(pix) && binary.LittleEndian.Uint32(pix[end:]) == ink {
			end += 4
		}
		if end-at >= leastRun*4 {
			p.each(pix[loose:at])
			p.pieces = append(p.pieces, uint32(end-at)/4*2, ink)
			loose = end
		}
		at = end
	}
	p.each(pix[loose:])
	p.pieces = slices.Clip(p.pieces)
	return p
}

// each adds a piece of pixels that are not alike.
func (p *Packed) each(pix []byte) {
	if len(pix) == 0 {
		return
	}
	p.pieces = append(p.pieces, uint32(len(pix))/4*2+1)
	for ; len(pix) > 0; pix = pix[4:] {
		p.pieces = append(p.pieces, binary.LittleEndian.Uint32(pix))
	}
}

// Bytes is how much memory the picture takes.
func (p Packed) Bytes() int { return len(p.pieces) * 4 }

// Unpack makes the picture anew.
func (p Packed) Unpack() *image.RGBA {
	img := image.NewRGBA(p.rect)
	pix := img.Pix
	for pieces := p.pieces; len(pieces) > 0; {
		n, alike := int(pieces[0]/2), pieces[0]%2 == 0
		if alike {
			paintRun(pix[:4*n], pieces[1])
			pieces = pieces[2:]
		} else {
			for i, ink := range pieces[1 : n+1] {
				binary.LittleEndian.PutUint32(pix[4*i:], ink)
			}
			pieces = pieces[n+1:]
		}
		pix = pix[4*n:]
	}
	return img
}

// paintRun gives all pixels one colour. What is transparent is so already.
func paintRun(pix []byte, ink uint32) {
	if ink == 0 || len(pix) == 0 {
		return
	}
	binary.LittleEndian.PutUint32(pix, ink)
	for done := 4; done < len(pix); done *= 2 {
		copy(pix[done:], pix[:done])
	}
}

package export

import (
	"math"

	"frontline/app/lang"
)

// Sizes of the words over the map.
const (
	sizeUnder = sizeNormal + 1 // of the line below the headline, in units
	headLine  = 1.28           // height of a line of the headline, in its size
	underHead = 4              // between the headline and the line below it, in units
	underLine = 18             // height of a line below the headline, in units
	mostHead  = 3              // lines that either may have
	leastHead = 0.77           // how small the headline may become where it does not fit, of its usual size
)

// longestHead lists how long the words over a map of a month can be, in ems of their sizes: each a headline and the line below it of
// which no month has longer ones together. TestTheMapOfAFilmStandsStill says when they have become longer.
func longestHead(tag lang.Tag) [][2]float64 {
	if tag == lang.Ukrainian {
		return [][2]float64{{91, 80}, {86, 90}, {82, 102}, {77, 122}, {70, 161}}
	}
	return [][2]float64{{74, 34}, {72, 97}, {60, 128}}
}

// headRoom returns how much room the words over the map have, which is enough for those of any month, so that the map of a film stands
// still without a still of a month being another picture than the frame; and the font of the headline: somewhat smaller where it would
// not fit.
func (p *page) headRoom(width float64) (room float64, large font) {
	const step = 0.5
	small := p.title - step*math.Floor(p.title*(1-leastHead)/step)
	room = p.title*headLine + underHead + 2*underLine
	if p.title != sizeTitle { // a small page has none to spare
		room = p.title*headLine + underHead + underLine
	}
	for _, words := range longestHead(p.f.Scene.Lang) {
		room = math.Max(room, small*headLine*most(words[0], small, width)+underHead+underLine*most(words[1], sizeUnder, width))
	}
	taken := underHead + underLine*float64(len(p.m.letters.wrap(p.sheet.under(), plain(sizeUnder), width, mostHead)))
	if p.sheet.open() != "" {
		taken += underLine
	}
	for size := p.title; size >= small; size -= step {
		lines := p.m.letters.wrap(p.sheet.name(), bold(size), width, mostHead)
		if taken+float64(len(lines))*size*headLine <= room {
			return room, bold(size)
		}
	}
	return room, bold(p.title)
}

// most is how many lines words of a length in ems take at the most: all but the last may have room at their end for another word.
func most(ems, size, width float64) float64 {
	const word = 7 // ems
	if ems*size <= width {
		return 1
	}
	return math.Min(mostHead, math.Ceil(ems*size/(width-word*size)))
}

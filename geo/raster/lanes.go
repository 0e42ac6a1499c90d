package raster

import "image/color"

// A packed colour has red in the lowest byte and alpha in the highest, as the bytes of an image.RGBA read in little-endian
// order. Spread into lanes, each channel has 16 bits, so that the four are weighted and added at once:
// the sum of colours times weights that add up to 255 stays below 1<<16 in each lane.

const (
	evenLanes = 0x00ff_00ff_00ff_00ff
	halfLanes = 0x0080_0080_0080_0080
)

// Pack makes a packed colour.
func Pack(c color.RGBA) uint32 {
	return uint32(c.R) | uint32(c.G)<<8 | uint32(c.B)<<16 | uint32(c.A)<<24
}

// Spread turns a packed colour into lanes.
func Spread(pixel uint32) uint64 {
	v := uint64(pixel)
	v = (v | v<<16) & 0x0000_ffff_0000_ffff
	return (v | v<<8) & evenLanes
}

// Join turns lanes into a packed colour.
func Join(lanes uint64) uint32 {
	lanes = (lanes | lanes>>8) & 0x0000_ffff_0000_ffff
	return uint32(lanes | lanes>>16)
}

// Divide255 divides every lane by 255, rounded to the nearest.
func Divide255(lanes uint64) uint64 {
	lanes += halfLanes
	return (lanes + lanes>>8&evenLanes) >> 8 & evenLanes
}

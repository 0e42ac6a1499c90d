// Package picture turns a scene.Frame into pixels: the map with its labels, legend, scale bar and pins, the bars behind the
// month slider, and the timeline of events. The window and the exports share it, so that what is exported is what was seen.
//
// It decides nothing about numbers, classes or words; they come with the Frame. It needs no window and no cgo. Every image
// has its origin at (0,0) and a stride of four times its width, as a window's texture wants it.
package picture

// Package export turns a scene.Scene into files: pictures (PNG, SVG, PDF), moving pictures (GIF, APNG, and MP4 and WebM through
// ffmpeg), slides (PPTX), tables (CSV, XLSX) and words (Markdown, plain text). A list of Pages becomes one document. It needs no
// window and no cgo.
//
// A page is laid out once and drawn against one small interface, canvas, that has a backend for pixels, for SVG and for PDF, as
// gonum/plot's vg does. (vg itself writes PDF text in code page 1252, which has no Ukrainian.) The pixels of the map come from
// app/picture, so that what is exported is what was seen. Every file says in its footer and in its metadata what it rests on,
// and holds the Scene, so that ReadScene opens the same view again. The same Scene gives the same bytes: nothing reads a clock.
package export

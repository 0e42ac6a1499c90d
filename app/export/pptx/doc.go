// Package pptx writes slide shows as PowerPoint reads them (Office Open XML, ECMA-376): a slide holds a picture, a title and
// lines of text that can be edited, and notes for the speaker. It knows nothing of maps. The same Deck gives the same bytes.
package pptx

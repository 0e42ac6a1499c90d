// Package sheet is the dialogs of the window: a sheet with a page of text, rows and fields on it, the usual ones among them, and
// the desktop's own dialogs for files.
//
// An Opener opens them over one window. It and all that it opens live on the UI goroutine.
package sheet

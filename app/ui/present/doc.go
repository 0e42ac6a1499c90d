// Package present shows slides to an audience: the Show, which knows which slide is on, the Stage, a widget that fills a
// window with it, and the Desk, what the speaker sees. Every slide is painted ahead, away from the UI goroutine.
//
// Everything here lives on the UI goroutine, except the work given to an Executor.
package present

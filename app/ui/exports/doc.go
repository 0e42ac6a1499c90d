// Package exports is the room of exports: what is shown, or the briefing, is chosen to be a file, made, and printed.
//
// What files look like is decided in app/export; this room asks, shows progress and says what was left out.
package exports

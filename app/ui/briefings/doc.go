// Package briefings is the room of the briefing: its slides are added, written, moved and checked for what has changed, and it is
// saved, opened, sealed and kept for the case of a crash.
//
// What a briefing is and how its file is read and written is decided in app/briefing; this room asks, shows and tells.
package briefings

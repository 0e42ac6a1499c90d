// Package eventbook is the room of a person's own events: they are written in a form, imported and exported as files, changed and
// deleted.
//
// What an event may be and how files are read is decided in app/ownevents and timeline/exchange; this room asks, shows and tells.
package eventbook

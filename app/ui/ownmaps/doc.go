// Package ownmaps is the room of a person's own maps: they are measured, shown before anything is added, kept as sources, made
// longer by a newer map, and removed.
//
// What is measured and kept is decided in app/ownsource and app/update; this room asks, shows and tells.
package ownmaps

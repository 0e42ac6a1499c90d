// Package ui is the window: it keeps the Store and the Dataset, makes the rooms (the packages below, docs/adr/0022), and ties them
// to each other, to the menus and to the keys.
//
// Everything lives on Fyne's goroutine but for the work given to an Executor. A person's action changes the Scene; each change
// builds one scene.Frame, and every part shows what of it is new to it.
package ui

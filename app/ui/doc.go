// Package ui is the window: the headline, the toolbar, the side panel with the details and the list of events, the menus, keys
// and sheets around the pictures of app/ui/view, and what ties them to one scene.Store.
//
// Everything lives on Fyne's goroutine but for the work given to an Executor. A person's action changes the Scene; each change
// builds one scene.Frame, and every part shows what of it is new to it.
package ui

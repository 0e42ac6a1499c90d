package ui

import "os"

// PrepareEnvironment is called before the app is made. It makes a unit a pixel when a picture of the window is taken, whatever
// the screen.
func PrepareEnvironment(o Options) {
	if o.Screenshot != "" {
		_ = os.Setenv("FYNE_SCALE", "1")
	}
}

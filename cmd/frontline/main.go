// Command frontline shows the war in Ukraine as two linked pictures, a map and a timeline, in a window.
package main

import (
	"errors"
	"fmt"
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"frontline/app/ui"
	_ "frontline/cmd/frontline/locale" // before Fyne asks for the language
)

// version is set when the program is built.
var version = "development"

func main() { os.Exit(run()) }

// run opens the window and returns the exit code when it was closed: 1 when it failed, 2 for a wrong command line or a crash.
func run() (code int) {
	options, err := ui.ParseArgs(os.Args[1:], os.Stderr)
	if errors.Is(err, ui.ErrHelp) {
		return 0
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		fmt.Fprintln(os.Stderr, "frontline --help lists what can be asked")
		return 2
	}
	defer func() {
		if what := recover(); what != nil {
			ui.LogCrash(version, what)
			code = 2
		}
	}()
	ui.PrepareEnvironment(options)
	app.SetMetadata(fyne.AppMetadata{ID: ui.AppID, Name: "Frontline", Version: version}) // a desktop listens to no program without a name
	if err := ui.Run(app.NewWithID(ui.AppID), options, version); err != nil {
		fmt.Fprintln(os.Stderr, "frontline:", err)
		if errors.Is(err, ui.ErrCrashed) {
			return 2
		}
		return 1
	}
	return 0
}

// Command frontline shows the war in Ukraine as two linked pictures, a map and a timeline, in a window.
package main

import (
	"errors"
	"fmt"
	"os"

	"fyne.io/fyne/v2/app"

	"frontline/app/ui"
)

// version is set when the program is built.
var version = "dev" //nolint:gochecknoglobals // the linker writes it

func main() {
	options, err := ui.ParseArgs(os.Args[1:], os.Stderr)
	if errors.Is(err, ui.ErrHelp) {
		return
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	ui.FixScale(options)
	defer ui.LogCrash(version)
	if err := ui.Run(app.NewWithID(ui.AppID), options, version); err != nil {
		fmt.Fprintln(os.Stderr, "frontline:", err)
		os.Exit(1)
	}
}

// Command frontctl is Frontline without a window: it checks data files, and prints the figures and events that the window
// shows, as tables for people and as CSV or JSON for programs.
package main

import (
	"context"
	"os"
	"os/signal"
)

// version is set by the linker.
var version = "development"

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr)) //nolint:gocritic // stop only restores a signal that ends with us
}

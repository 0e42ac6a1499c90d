package main

import (
	"context"
	"errors"
	"io"

	"github.com/spf13/cobra"
)

// The exit codes.
const (
	exitFine   = 0
	exitFailed = 1 // the data is wrong, or what was asked for could not be written
	exitUsage  = 2 // the command line is wrong
)

// failedError is an error that is not the command line's fault. Every other error is.
type failedError struct{ cause error }

func (e *failedError) Error() string { return e.cause.Error() }

func (e *failedError) Unwrap() error { return e.cause }

// failed marks an error as one that is not the command line's fault; nil stays nil.
func failed(err error) error {
	if err == nil {
		return nil
	}
	return &failedError{cause: err}
}

// run carries out one command line and returns the exit code.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	root := newRoot() //nolint:contextcheck // a command gets its context when it is carried out
	root.SetArgs(args)
	root.SetOut(stdout)
	root.SetErr(stderr)
	command, err := root.ExecuteContextC(ctx)
	if err == nil {
		return exitFine
	}
	root.PrintErrln(err)
	if wrong := (*failedError)(nil); errors.As(err, &wrong) {
		return exitFailed
	}
	root.PrintErrln(command.CommandPath() + " --help lists what can be asked")
	return exitUsage
}

func newRoot() *cobra.Command {
	shared := &options{}
	root := &cobra.Command{
		Use:   "frontctl",
		Short: "The war in Ukraine by month, region and diplomatic event, without a window",
		Long: "frontctl checks Frontline's data files and prints the figures and events that the window shows.\n" +
			"It exits with 0 when all is well, 1 when data is wrong, 2 when the command line is.",
		Version:       version,
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	flags := root.PersistentFlags()
	flags.StringVar(&shared.lang, "lang", "en", "language of words and numbers: en or uk")
	flags.StringVar(&shared.data, "data", "", "folder whose files stand in for the bundled ones")
	root.AddCommand(newValidate(shared), newFigures(shared), newEvents(shared), newAreas(shared), newUpdate(shared, nil),
		newRender(shared), newBriefing(shared))
	return root
}

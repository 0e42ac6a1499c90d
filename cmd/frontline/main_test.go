//go:build !benchwindow

package main

import (
	"os"
	"testing"
)

// TestMain lets the binary of the tests be the program that they drive, so that it is not linked once more for each of them. It is
// compiled as tests want it: without the tag that silences Fyne's check of threads.
func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		os.Exit(run())
	}
	os.Exit(m.Run())
}

// The program generate builds the files of the package assets that are not written by hand: the outlines of the regions
// and of the neighbouring countries, the font with figures of equal width, and the application's icon. It is run by
// "go generate ./assets" and its output is checked in.
//
// It needs npm (which fetches two packages into build/npm, once), python3 with fontTools, and rsvg-convert; Debian has
// them as npm, python3-fonttools and librsvg2-bin.
package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// Paths are relative to the folder assets, in which go generate runs.
const (
	cacheDir   = "../build/npm"
	regionsIn  = "source/regions.csv"
	countryIn  = "source/countries.csv"
	regionsOut = "regions.geojson"
	countryOut = "countries.geojson"
	fontDir    = "font"
	iconSource = "icons/icon.svg"
	iconOut    = "icons/icon.png"
	iconSize   = "512"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

func run() error {
	places, err := fetch(geojsonPlaces(), cacheDir)
	if err != nil {
		return err
	}
	if err := buildRegions(places); err != nil {
		return err
	}
	if err := buildCountries(places); err != nil {
		return err
	}
	if err := buildFont(); err != nil {
		return err
	}
	return command("rsvg-convert", "--width", iconSize, "--height", iconSize, "--output", iconOut, iconSource)
}

// buildFont takes the font out of its package and makes figures of equal width the ordinary ones.
func buildFont() error {
	inter, err := fetch(interFont(), cacheDir)
	if err != nil {
		return err
	}
	for from, to := range map[string]string{
		"400Regular/Inter_400Regular.ttf":   "Inter-Regular.ttf",
		"600SemiBold/Inter_600SemiBold.ttf": "Inter-SemiBold.ttf",
	} {
		data, err := inter.file(from)
		if err != nil {
			return err
		}
		original := filepath.Join(cacheDir, to)
		if err := os.WriteFile(original, data, readable); err != nil {
			return fmt.Errorf("unpack the font: %w", err)
		}
		if err := command("python3", "generate/tabular.py", original, filepath.Join(fontDir, to)); err != nil {
			return err
		}
	}
	licence, err := inter.file("LICENSE_FONT")
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(fontDir, "OFL.txt"), licence, readable); err != nil {
		return fmt.Errorf("write the font's licence: %w", err)
	}
	return nil
}

// command runs a program and shows what it prints.
func command(name string, args ...string) error {
	cmd := exec.Command(name, args...) //nolint:gosec,noctx // fixed programs, run by a developer who can stop them
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("run %s: %w", name, err)
	}
	return nil
}

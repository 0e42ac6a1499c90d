package geo

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/paulmach/orb"
)

// ReadRegions reads a GeoJSON FeatureCollection of regions (properties code, name_en, name_uk, kind, capital_en,
// capital_uk, area_km2 and, if it is not to be computed, label as [longitude, latitude]). It returns the regions that
// are good, in the order of the file, and all problems joined, each a *FeatureError; nil when there is none.
func ReadRegions(r io.Reader) ([]Region, error) { return readRegions(r, false) }

// ReadShippedRegions reads what WriteRegions wrote, in a fifth of the time of ReadRegions: outlines, label points and areas of
// outlines (property outline_km2) are taken as they stand there. It is for files that ReadRegions is known to read without a
// problem and to the same end, as a test holds of those inside the program.
func ReadShippedRegions(r io.Reader) ([]Region, error) { return readRegions(r, true) }

func readRegions(r io.Reader, shipped bool) ([]Region, error) {
	features, all, err := readFeatures(r)
	if err != nil {
		return nil, fmt.Errorf("read regions: %w", err)
	}
	regions := make([]Region, 0, len(features))
	seen := map[string]int{}
	for i := range features {
		f := &features[i]
		f.shipped = shipped
		region := f.region()
		f.unique(seen, region.Code)
		if len(f.found) > 0 {
			all = append(all, f.found...)
			continue
		}
		regions = append(regions, region)
	}
	if len(features) == 0 && len(all) == 0 {
		all = append(all, &FeatureError{Field: "features", Problem: say("is empty"), Want: say("at least one region")})
	}
	return regions, errors.Join(all...)
}

// ReadCountries reads a GeoJSON FeatureCollection of countries (properties code, name_en, name_uk and, if it is not to be
// computed, label). It returns the good ones and all problems joined, as ReadRegions does. Ukraine is refused: its
// regions are the only outline of it that the map has.
func ReadCountries(r io.Reader) ([]Country, error) { return readCountries(r, false) }

// ReadShippedCountries reads what WriteCountries wrote, as ReadShippedRegions does.
func ReadShippedCountries(r io.Reader) ([]Country, error) { return readCountries(r, true) }

func readCountries(r io.Reader, shipped bool) ([]Country, error) {
	features, all, err := readFeatures(r)
	if err != nil {
		return nil, fmt.Errorf("read countries: %w", err)
	}
	countries := make([]Country, 0, len(features))
	seen := map[string]int{}
	for i := range features {
		f := &features[i]
		f.shipped = shipped
		country := f.country()
		f.unique(seen, country.Code)
		if len(f.found) > 0 {
			all = append(all, f.found...)
			continue
		}
		countries = append(countries, country)
	}
	return countries, errors.Join(all...)
}

func (f *feature) region() Region {
	r := Region{Code: f.text("code")}
	f.id = r.Code
	f.checkCode(r.Code, isRegionCode, say("an ISO 3166-2 code such as UA-14"))
	r.Name = Name{En: f.text("name_en"), Uk: f.text("name_uk")}
	r.Kind = Kind(f.text("kind"))
	if r.Kind != "" && !slices.Contains(Kinds(), r.Kind) {
		f.add("kind", string(r.Kind), say("is not known"), say("oblast, republic or city"))
	}
	r.Capital = Name{En: f.text("capital_en"), Uk: f.text("capital_uk")}
	r.AreaKM2 = f.area("area_km2")
	r.Outline = f.outline()
	if len(r.Outline) == 0 {
		return r
	}
	if f.shipped {
		r.OutlineKM2 = f.area("outline_km2")
	} else {
		r.OutlineKM2 = AreaKM2(r.Outline)
	}
	f.compareAreas(r.AreaKM2, r.OutlineKM2)
	r.Label = f.label(r.Outline)
	return r
}

func (f *feature) country() Country {
	c := Country{Code: f.text("code")}
	f.id = c.Code
	f.checkCode(c.Code, isCountryCode, say("an ISO 3166-1 code such as PL"))
	if c.Code == "UA" {
		f.add("code", c.Code, say("is Ukraine itself"), say("a neighbouring country"))
	}
	c.Name = Name{En: f.text("name_en"), Uk: f.text("name_uk")}
	c.Outline = f.outline()
	if len(c.Outline) > 0 {
		c.Label = f.label(c.Outline)
	}
	return c
}

func (f *feature) checkCode(code string, ok func(string) bool, want Phrase) {
	if code != "" && !ok(code) {
		f.add("code", code, say("is not a code"), want)
	}
}

// unique notes a code that an earlier feature has.
func (f *feature) unique(seen map[string]int, code string) {
	if code == "" {
		return
	}
	if first, twice := seen[code]; twice {
		f.add("code", code, say("is already that of feature %s", strconv.Itoa(first)), say("each code once"))
		return
	}
	seen[code] = f.feature
}

// compareAreas catches outlines that belong to another place or have longitude and latitude changed over.
func (f *feature) compareAreas(official, outline float64) {
	const least, most = 0.3, 3 // the shipped outlines reach 1.96, the city of Kyiv
	if official > 0 && (outline < least*official || outline > most*official) {
		f.add("geometry", "",
			say("covers %.0f km² where area_km2 says %.0f", outline, official), say("an outline of about that area"))
	}
}

// label gives the label point that the file has, if it lies inside, else the one we compute.
func (f *feature) label(outline orb.MultiPolygon) orb.Point {
	at, given := f.point("label")
	if !given {
		return Pole(outline)
	}
	if !f.shipped && !Contains(outline, at) {
		f.add("label", "", say("[%g, %g] lies outside the outline", at[0], at[1]), say("a point inside"))
	}
	return at
}

func isRegionCode(code string) bool {
	country, unit, ok := strings.Cut(code, "-")
	return ok && isCountryCode(country) && len(unit) >= 1 && len(unit) <= 3 && isUpperOrDigit(unit)
}

func isCountryCode(code string) bool {
	return len(code) == 2 && isUpperOrDigit(code) && !strings.ContainsAny(code, "0123456789")
}

func isUpperOrDigit(s string) bool {
	return strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") == ""
}

package scene

import "math"

// Vision is a kind of colour vision.
type Vision string

// The kinds of colour vision that a legend has to serve: the usual one, and those without one of the three kinds of cone.
const (
	UsualVision  Vision = "usual"
	Protanopia   Vision = "protanopia"
	Deuteranopia Vision = "deuteranopia"
	Tritanopia   Vision = "tritanopia"
)

// visions lists the kinds of colour vision.
func visions() []Vision { return []Vision{UsualVision, Protanopia, Deuteranopia, Tritanopia} }

// matrix says on linear RGB what a kind of vision leaves of a colour: Machado, Oliveira and Fernandes, "A
// Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009, at severity 1.0. The values are
// those of Machado's thesis of 2010 (lume.ufrgs.br/handle/10183/26950), compared digit by digit with their copy in colour-science
// (CVD_MATRICES_MACHADO2010: "Protanomaly", "Deuteranomaly" and "Tritanomaly" at 1.0).
func (v Vision) matrix() [3][3]float64 {
	switch v {
	case Protanopia:
		return [3][3]float64{
			{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998},
		}
	case Deuteranopia:
		return [3][3]float64{
			{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881},
		}
	case Tritanopia:
		return [3][3]float64{
			{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900},
		}
	default:
		return [3][3]float64{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}
	}
}

// lab is a colour in CIELAB for the white D65.
type lab struct{ l, a, b float64 }

// seen returns a colour as a kind of vision sees it.
func (v Vision) seen(c Colour) lab {
	m, rgb := v.matrix(), [3]float64{linear(c.R), linear(c.G), linear(c.B)}
	var left [3]float64
	for i := range 3 {
		for j := range 3 {
			left[i] += m[i][j] * rgb[j]
		}
		left[i] = min(max(left[i], 0), 1)
	}
	return labOf(left)
}

// Bounds of the straight part of the curve between XYZ and CIELAB.
const (
	labEpsilon = 216.0 / 24389
	labKappa   = 24389.0 / 27
)

// labOf returns linear RGB in CIELAB.
func labOf(v [3]float64) lab {
	f := func(t float64) float64 {
		if t > labEpsilon {
			return math.Cbrt(t)
		}
		return (labKappa*t + 16) / 116
	}
	x := f((0.4124564*v[0] + 0.3575761*v[1] + 0.1804375*v[2]) / 0.95047)
	y := f(0.2126729*v[0] + 0.7151522*v[1] + 0.0721750*v[2])
	z := f((0.0193339*v[0] + 0.1191920*v[1] + 0.9503041*v[2]) / 1.08883)
	return lab{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

// colour returns the nearest colour that a screen can show.
func (p lab) colour() Colour {
	f := func(t float64) float64 {
		if t*t*t > labEpsilon {
			return t * t * t
		}
		return (116*t - 16) / labKappa
	}
	fy := (p.l + 16) / 116
	x, y, z := 0.95047*f(fy+p.a/500), f(fy), 1.08883*f(fy-p.b/200)
	byteOf := func(v float64) uint8 {
		v = min(max(v, 0), 1)
		if v <= 0.0031308 {
			return uint8(math.Round(255 * 12.92 * v))
		}
		return uint8(math.Round(255 * (1.055*math.Pow(v, 1/2.4) - 0.055)))
	}
	return Colour{
		R: byteOf(3.2404542*x - 1.5371385*y - 0.4985314*z),
		G: byteOf(-0.9692660*x + 1.8760108*y + 0.0415560*z),
		B: byteOf(0.0556434*x - 0.2040259*y + 1.0572252*z), A: 255,
	}
}

// ciede2000 is the colour difference of CIE 142-2001 (Sharma, Wu and Dalal 2005); 1 is about what an eye can just tell.
func ciede2000(p, q lab) float64 {
	c1, c2 := math.Hypot(p.a, p.b), math.Hypot(q.a, q.b)
	mean := power7((c1 + c2) / 2)
	g := 0.5 * (1 - math.Sqrt(mean/(mean+power7(25))))
	a1, a2 := (1+g)*p.a, (1+g)*q.a
	c1, c2 = math.Hypot(a1, p.b), math.Hypot(a2, q.b)
	dh, hm := hues(degrees(p.b, a1), degrees(q.b, a2), c1*c2 == 0)
	dl, dc := q.l-p.l, c2-c1
	dH := 2 * math.Sqrt(c1*c2) * math.Sin(dh/2*radian)
	lm, cm := (p.l+q.l)/2, (c1+c2)/2
	t := 1 - 0.17*math.Cos((hm-30)*radian) + 0.24*math.Cos(2*hm*radian) + 0.32*math.Cos((3*hm+6)*radian) -
		0.20*math.Cos((4*hm-63)*radian)
	rc := 2 * math.Sqrt(power7(cm)/(power7(cm)+power7(25)))
	sl := 1 + 0.015*(lm-50)*(lm-50)/math.Sqrt(20+(lm-50)*(lm-50))
	sc, sh := 1+0.045*cm, 1+0.015*cm*t
	rt := -math.Sin(60*math.Exp(-(hm-275)/25*(hm-275)/25)*radian) * rc
	return math.Sqrt(dl/sl*dl/sl + dc/sc*dc/sc + dH/sh*dH/sh + rt*dc/sc*dH/sh)
}

const radian = math.Pi / 180

func power7(v float64) float64 { return v * v * v * v * v * v * v }

// degrees is the hue angle of a colour, 0 to 360.
func degrees(b, a float64) float64 {
	if a == 0 && b == 0 {
		return 0
	}
	return math.Mod(math.Atan2(b, a)/radian+360, 360)
}

// hues returns the difference and the mean of two hue angles on the shorter arc; where one colour is grey there is none.
func hues(h1, h2 float64, grey bool) (difference, mean float64) {
	difference, mean = h2-h1, h1+h2
	switch {
	case grey:
		return 0, mean
	case math.Abs(difference) <= 180:
		return difference, mean / 2
	case difference > 180:
		difference -= 360
	default:
		difference += 360
	}
	if mean < 360 {
		return difference, (mean + 360) / 2
	}
	return difference, (mean - 360) / 2
}

// LeastApart is the difference (CIEDE2000) that neighbouring classes of a legend must have for every kind of vision. About 1
// is told apart side by side; on a map two regions of neighbouring classes need not touch, and have to be found in a legend.
const LeastApart = 5.5

// Clash is the pair of neighbouring classes that come closest.
type Clash struct {
	Vision     Vision
	Class      int // the lower of the two, counted from 0
	Difference float64
}

// Closest returns the pair of neighbours in a line of colours that comes closest for any kind of vision; false with fewer
// than two colours.
func Closest(colours []Colour) (Clash, bool) {
	closest := Clash{Difference: math.Inf(1)}
	for _, vision := range visions() {
		for i := 1; i < len(colours); i++ {
			d := ciede2000(vision.seen(colours[i-1]), vision.seen(colours[i]))
			if d < closest.Difference {
				closest = Clash{Vision: vision, Class: i - 1, Difference: d}
			}
		}
	}
	return closest, len(colours) > 1
}

import { BarChart, LineChart } from 'echarts/charts';
import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import type { GridComponentOption, LegendComponentOption, TooltipComponentOption } from 'echarts/components';
import { init, use } from 'echarts/core';
import type { ComposeOption } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

/*
 * The library of the charts, and no more of it than they use. Loaded when a chart is looked at, never with the page. It draws on a
 * canvas: its SVG would bring styles in attributes, which the pages' security policy refuses, and so do its tooltips in HTML.
 */
use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

export type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | LegendComponentOption | TooltipComponentOption
>;

/** Colours of the theme as the browser has worked them out. */
export interface Palette {
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly surface: string;
  readonly first: string;
  readonly second: string;
  readonly third: string;
}

const tokens: Readonly<Record<keyof Palette, string>> = {
  ink: '--ink',
  quiet: '--ink-3',
  line: '--line',
  surface: '--surface',
  first: '--accent',
  second: '--publish',
  third: '--hold',
};

export interface Drawn {
  /** Draws it anew: with other data, in the colours of now. */
  draw(): void;
  remove(): void;
}

/** Draws into an element, and again when its size or the theme changes. */
export function drawChart(element: HTMLElement, optionFor: (palette: Palette) => ChartOption): Drawn {
  const chart = init(element, null, { renderer: 'canvas' });
  const draw = (): void => {
    const palette = paletteAt(element);
    chart.setOption({ ...common(palette), ...optionFor(palette) }, { notMerge: true });
  };
  const size = new ResizeObserver(() => chart.resize());
  size.observe(element);
  const theme = new MutationObserver(draw);
  theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', draw);
  draw();
  return {
    draw,
    remove() {
      dark.removeEventListener('change', draw);
      theme.disconnect();
      size.disconnect();
      chart.dispose();
    },
  };
}

function common({ ink }: Palette): ChartOption {
  return {
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    animationDuration: 200,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
  };
}

/** A custom property is text until something is painted with it. */
function paletteAt(element: HTMLElement): Palette {
  const probe = document.createElement('span');
  element.append(probe);
  const entries = Object.entries(tokens).map(([name, token]) => {
    probe.style.color = `var(${token})`;
    return [name, getComputedStyle(probe).color];
  });
  probe.remove();
  return Object.fromEntries(entries) as Palette;
}
